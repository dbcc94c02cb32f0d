/** Puts a text into the clipboard; where the browser refuses, what shows it is selected, and the answer is false. */
export const copyText = async (text: string, shown: Element | null): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    return false;
  }
};
