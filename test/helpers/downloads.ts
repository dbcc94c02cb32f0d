const real = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;

/** The files that clicks would save, instead of saving them. */
export const catchDownloads = (): Promise<File>[] => {
  const files: Promise<File>[] = [];
  HTMLElement.prototype.click = function (this: HTMLElement) {
    if (!(this instanceof HTMLAnchorElement) || !this.download) return (real.value as () => void).call(this);
    const {download, href} = this;
    files.push(fetch(href).then(async answer => new File([await answer.blob()], download)));
  };
  return files;
};

/** Clicks save files again. */
export const allowDownloads = (): void => void Object.defineProperty(HTMLElement.prototype, 'click', real);
