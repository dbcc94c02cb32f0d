import type {ReactiveElement} from '@lit/reactive-element';

/** The document, then every shadow root on the way to what has the focus. */
const focusedRoots = (): DocumentOrShadowRoot[] => {
  const roots: DocumentOrShadowRoot[] = [];
  for (
    let root: DocumentOrShadowRoot | null | undefined = document;
    root;
    root = root.activeElement?.shadowRoot
  )
    roots.push(root);
  return roots;
};

const modalIsOpen = (): boolean =>
  focusedRoots().some(root => (root as ParentNode & DocumentOrShadowRoot).querySelector('dialog:modal'));

/**
 * Keeps one surface of an element in the top layer: a `<dialog>` as modal, anything else as a popover that
 * leaves the focus alone. Closing gives the focus back to where it came from.
 */
export class Overlay {
  #surface: HTMLElement | undefined;
  #back: Element | null | undefined;

  constructor(private readonly host: ReactiveElement) {}

  /** Whether the surface is in the top layer, however it may have been closed. */
  get isOpen(): boolean {
    return !!this.#surface?.matches(':modal, :popover-open');
  }

  /** Whether the focus is in the host, also while the window is not the active one. */
  get hasFocus(): boolean {
    return this.host.contains((this.host.getRootNode() as Document | ShadowRoot).activeElement);
  }

  /**
   * Opens a surface. False when it would do harm now: its host is not rendered (a modal would block the page
   * and not be seen), or the page has a modal open, under which a popover is dead. Ask again later.
   */
  show(surface: HTMLElement): boolean {
    if (this.isOpen) return true;
    const modal = surface instanceof HTMLDialogElement;
    if (this.host.getClientRects().length === 0 || (!modal && modalIsOpen())) return false;
    this.#surface = surface;
    this.#back = modal ? focusedRoots().at(-1)?.activeElement : undefined;
    if (!modal) surface.showPopover();
    else if (surface.isConnected) {
      // A dialog that was moved in the document is still marked as open, but no longer modal.
      surface.close();
      surface.showModal();
    }
    return true;
  }

  /** Closes the surface, and gives the focus back when it was inside. */
  hide(): void {
    const surface = this.#surface;
    if (!surface) return;
    this.#surface = undefined;
    const inside = surface instanceof HTMLDialogElement || this.hasFocus;
    if (surface instanceof HTMLDialogElement) surface.close();
    else surface.hidePopover();
    if (inside && this.#back instanceof HTMLElement) this.#back.focus({preventScroll: true});
  }

  /** To be called when the focus enters a popover, with where it comes from. */
  entered({relatedTarget}: FocusEvent): void {
    const from = relatedTarget as Node | null;
    if (from && !this.#surface?.contains(from) && !(this.#surface instanceof HTMLDialogElement))
      this.#back = from as Element;
  }
}
