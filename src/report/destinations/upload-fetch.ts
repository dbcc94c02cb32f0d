const nullBody = [101, 204, 205, 304];

/** `getAllResponseHeaders` as headers; a line that is none is left out. */
const readHeaders = (text: string): Headers => {
  const headers = new Headers();
  for (const line of text.trim().split(/[\r\n]+/)) {
    const at = line.indexOf(':');
    if (at > 0) headers.append(line.slice(0, at), line.slice(at + 1).trim());
  }
  return headers;
};

/**
 * A `fetch` that tells how much of the body is on its way, 0 to 1, where the engine has `XMLHttpRequest`; no engine's
 * `fetch` does. Redirects cannot be stopped there, so one that was followed is answered as such (status 302).
 */
export const uploadFetch =
  (progress: (fraction: number) => void): typeof fetch =>
  (url, init = {}) => {
    if (typeof XMLHttpRequest === 'undefined') return fetch(url, init);
    return new Promise((resolve, reject) => {
      const address = url instanceof Request ? url.url : String(url);
      const request = new XMLHttpRequest();
      const {signal, method = 'GET', headers, body} = init;
      request.open(method, address);
      request.responseType = 'text';
      for (const [name, value] of new Headers(headers)) request.setRequestHeader(name, value);
      const fail = (): void => reject(new TypeError('The upload failed'));
      const abort = (): void => request.abort();
      request.upload.onprogress = ({loaded, total}) => progress(total ? loaded / total : 0);
      request.onerror = fail;
      request.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'));
      request.onloadend = () => signal?.removeEventListener('abort', abort);
      request.onload = () => {
        const {status, responseText, responseURL} = request;
        const isRedirected = responseURL && responseURL !== new URL(address, document.baseURI).href;
        const content = nullBody.includes(status) || isRedirected ? null : responseText;
        resolve(
          new Response(content, {
            status: isRedirected ? 302 : status,
            headers: readHeaders(request.getAllResponseHeaders()),
          }),
        );
      };
      signal?.throwIfAborted();
      signal?.addEventListener('abort', abort);
      request.send((body ?? null) as XMLHttpRequestBodyInit | null);
    });
  };
