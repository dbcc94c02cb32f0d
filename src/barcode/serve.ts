import {asDecoderError} from './errors.js';
import {canDraw, release} from './pixels.js';
import type {Answer, Request} from './protocol.js';
import type {Session, startSession} from './session.js';

const answer = (message: Answer): void => globalThis.postMessage(message);

/** Makes this thread a worker that decodes: starts a session when asked, then answers one picture after the other. */
export const serve = (start: typeof startSession): void => {
  let session: Promise<Session> | undefined;

  const handle = async (request: Request): Promise<Answer> => {
    const {id} = request;
    try {
      if ('formats' in request) {
        session = start(request.formats, request.wasm);
        await session;
        return {id, draws: canDraw()};
      }
      const codes = (await (await session)?.decode(request.source, request.options)) ?? [];
      return {id, codes};
    } catch (cause) {
      const {code, message} = asDecoderError(cause);
      return {id, code, message};
    } finally {
      // The page keeps its own copy.
      if ('source' in request) release(request.source);
    }
  };

  // One after the other: two pictures at once would only make both late.
  let last: Promise<unknown> = Promise.resolve();
  globalThis.addEventListener('message', ({data}: MessageEvent<Request>) => {
    last = last.then(() => handle(data)).then(answer);
  });
};
