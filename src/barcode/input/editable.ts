/** Inputs into which nobody types. */
const untyped = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/;

/** Whether what is typed or pasted goes into a field. */
export const goesIntoField = (event: Event): boolean => {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement
    ? !untyped.test(target.type)
    : target instanceof HTMLElement &&
        (target.isContentEditable || target.matches('textarea, select, [role=textbox]'));
};
