/** Words of a scanner at work. */
export const strings = {
  scene: {
    asking: {title: 'May we use the camera?', cure: 'Please choose “Allow” in your browser’s question.'},
    starting: {title: 'The camera is starting', cure: 'This takes a moment.'},
    looking: {title: 'Hold the code in front of the camera', cure: 'About a hand’s length away.'},
    dark: {title: 'It is too dark', cure: 'Turn on the light, or step to a brighter place.'},
    found: {title: 'Code read', cure: 'Show the next code when you are ready.'},
    paused: {title: 'Paused', cure: 'The camera is off. Tap “Continue” when you are ready.'},
    interrupted: {
      title: 'The camera is busy for a moment',
      cure: 'We go on by ourselves as soon as it is free, after a call for example.',
    },
    insecure: {
      title: 'No camera on this address',
      cure: 'Browsers allow the camera on pages that begin with https only. Open this page by its https address.',
    },
    unsupported: {
      title: 'This browser gives us no camera',
      cure: 'Open the page in Chrome, Safari, Firefox or Edge rather than inside another app.',
    },
    'blocked-by-page': {
      title: 'This page keeps the camera to itself',
      cure: 'Open the scanner in a window of its own, or ask whoever runs the page to allow the camera in its frame.',
    },
    refused: {
      title: 'The camera is not allowed',
      cure: 'Tap the sign beside the address and allow the camera there. On a phone, also look in its settings under the browser.',
    },
    'no-camera': {
      title: 'No camera found',
      cure: 'Connect one; we start by ourselves as soon as it is there.',
    },
    'in-use': {
      title: 'Another app is using the camera',
      cure: 'Close video calls and other camera apps or tabs, then try again.',
    },
    unplugged: {
      title: 'The camera has been disconnected',
      cure: 'Plug it in again; we go on by ourselves.',
    },
    failed: {title: 'The camera did not start', cure: 'Please try again. If that fails, restart the device.'},
    'wasm-refused': {
      title: 'This page does not let us read codes',
      cure: "Type the codes for now. Whoever runs the page can allow it with 'wasm-unsafe-eval'.",
    },
    'wasm-unreachable': {
      title: 'The reader could not be loaded',
      cure: 'Check the network and try again. You can type the codes meanwhile.',
    },
    'decoder-failed': {
      title: 'The reader has stopped',
      cure: 'Please try again. You can type the codes meanwhile.',
    },
  },
  pause: 'Pause',
  goOn: 'Continue',
  next: 'Scan next',
  waits: 'Tap “Scan next” when you are ready for the next code.',
  retry: 'Try again',
  again: 'Same code again',
  light: 'Light',
  change: 'Other camera',
  changed: (camera: string): string => `Camera: ${camera}`,
  zoom: 'Zoom',
  typed: 'Code on the ticket',
  use: 'Use this code',
  close: 'Close',
  read: (code: string): string => `Code read: ${code}`,
  source: {
    camera: 'Read by the camera',
    picture: 'Read from a picture',
    keyboard: 'Read by the hand scanner',
    serial: 'Read by the hand scanner',
    hid: 'Read by the hand scanner',
    typed: 'Typed in',
  },
  plain: 'Slower for now, and QR codes only: this page does not allow the better reader.',
  connected: 'The hand scanner is connected.',
  reading: 'We are looking for codes in the picture.',
  problem: {
    empty: 'Please type the code first.',
    pattern: 'This does not look like one of your codes. Please compare it with the ticket.',
    'no-code': 'We found no code in this picture. Try one that is closer and sharper.',
    'no-picture': 'This file cannot be opened as a picture. Please choose another one.',
    'no-scanner': 'The hand scanner does not answer. Please close other programs that use it, and try again.',
  },
};

export type WorkStrings = typeof strings;
