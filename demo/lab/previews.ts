/** Shows each preview at the size of its real screen, scaled to the room there is. */
export const watchPreviews = (): void => {
  const observer = new ResizeObserver(entries => {
    for (const {target, contentRect} of entries) fit(target as HTMLElement, contentRect.width);
  });
  for (const screen of document.querySelectorAll<HTMLElement>('.screen')) {
    const {width = '', height = ''} = screen.dataset;
    const frame = screen.querySelector('iframe');
    frame?.style.setProperty('inline-size', `${width}px`);
    frame?.style.setProperty('block-size', `${height}px`);
    observer.observe(screen);
  }
};

const fit = (screen: HTMLElement, room: number): void => {
  const {width, height} = screen.dataset;
  const scale = room / Number(width);
  screen.style.setProperty('--scale', String(scale));
  screen.style.setProperty('block-size', `${Math.round(Number(height) * scale)}px`);
};

/**
 * Lets the previews ask for the status at once. After failures a page waits longer and longer before it asks again,
 * which is right for a status page in trouble and too long for somebody who watches the lab.
 */
export const refreshPreviews = (): void => {
  for (const frame of document.querySelectorAll('iframe')) {
    const banner = frame.contentDocument?.querySelector('standby-status-banner') as Refreshable | null;
    void banner?.refresh?.();
  }
};

/** A Standby element, once it has loaded. */
type Refreshable = HTMLElement & {refresh?: () => Promise<void>};
