const isField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea') || target.isContentEditable);

/**
 * The files of a paste, unless it is meant for the field that has the focus: what is copied from a text processor
 * is text and its picture in one.
 */
export const pastedFiles = (event: ClipboardEvent): File[] => {
  const data = event.clipboardData;
  if (!data || (isField(event.composedPath()[0]) && data.types.includes('text/plain'))) return [];
  return [...data.files];
};

/** Whether something is dragged that can be attached. */
export const carriesFiles = ({dataTransfer}: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;
