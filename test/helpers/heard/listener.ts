/** A page in some engine, in the hands of somebody who hears it. Selectors reach into shadow roots. */
export interface Listener {
  press(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Waits until something is there, with a text in it. */
  see(selector: string, text?: string): Promise<void>;
  /** One line per thing in the order of the page: role, name, and where the engine tells them description and state. */
  heard(): Promise<string[]>;
  /** Id of what has the focus, through all shadow roots. */
  focused(): Promise<string>;
}

/** An engine with its accessibility. */
export interface Ears {
  /** Opens a page in a browser that knows nothing of the pages before it. */
  open(url: string): Promise<Listener>;
  close(): Promise<void>;
}

/** Finds what a selector names in the document and all its shadow roots; `text` has to be in it. */
export const findScript = `
  const find = (selector, text = '', root = document) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector) && element.textContent.includes(text)) return element;
      const inside = element.shadowRoot && find(selector, text, element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };`;

/** The id of what has the focus. */
export const focusedScript = `
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.id ?? '';`;
