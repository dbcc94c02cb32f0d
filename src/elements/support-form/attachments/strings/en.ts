import type {AttachmentErrorCode} from '../../../../report/index.js';

/** `name` of a file, in quotation marks as the language has them; a pasted picture has none. */
const quoted = (name: string): string => (name ? `“${name}”` : 'This file');

const problems = {
  'too-large': (name, size) => `${quoted(name)} is too large. One file may have ${size}.`,
  'too-many': (_, __, count) => `A report takes ${count} files. Remove one to add another.`,
  empty: name => `${quoted(name)} is empty or a folder. Please choose single files.`,
  'not-readable': name => `${quoted(name)} cannot be opened here. Try a picture of the screen instead.`,
  heic: name =>
    `${quoted(name)} is an Apple photo (HEIC) that this browser cannot open. Send it as JPEG, or take the photo from here.`,
  'pixels-blocked':
    'The privacy settings of this browser scramble pictures. Allow this page to read canvases, or use another browser.',
  refused:
    'The screen was not shared, so nothing was taken. You can choose a file or paste a picture instead.',
  'not-supported': 'This browser cannot take the screen. Please choose a file or paste a picture instead.',
  interrupted: 'Sharing ended before there was a picture. Please try again.',
  'not-kept': name => `${quoted(name)} could not be attached. It is still here: please try again.`,
} satisfies Record<AttachmentErrorCode, string | ((name: string, size: string, count: number) => string)>;

/** Words of the part of the form that takes pictures, recordings and files. */
export const strings = {
  label: 'Pictures and files',
  hint: 'Paste a picture, drop files here, or choose:',
  limits: (count: number, size: string): string => `Up to ${count} files, ${size} each.`,
  kiosk: 'At this kiosk no files can be attached.',
  choose: 'Choose files',
  photo: 'Take a photo',
  screenshot: 'Picture of the screen',
  record: 'Record the screen',
  drop: 'Let go to attach.',
  unnamed: {picture: 'picture', video: 'recording', other: 'file', screenshot: 'screen'},
  opening: (name: string): string => `Opening ${name} …`,
  asking: 'Your browser asks what you want to show.',
  recording: (seconds: number, most: number, size: string): string =>
    `Recording: ${seconds} of ${most} seconds, ${size}`,
  recordingStarts: (most: number): string =>
    `Recording has started. It ends by itself after ${most} seconds.`,
  stop: 'Stop and look at it',
  discard: 'Discard',
  waiting: 'Not attached yet. Please look at it first.',
  saving: 'Being attached …',
  look: 'Look at it',
  hide: 'Hide parts',
  remove: 'Remove',
  attached: (name: string): string => `${name} is attached.`,
  removed: (name: string): string => `${name} was removed.`,
  /** Of the notice about a problem. */
  dismiss: 'Close notice',
  problems: problems as Record<
    AttachmentErrorCode,
    string | ((name: string, size: string, count: number) => string)
  >,
  review: {
    picture: 'Is there anything to hide?',
    pictureHelp:
      'Cover names, e-mail addresses and card numbers with black boxes: draw them, or add one. Nobody can take them off again.',
    keys: 'Arrow keys move a box, Shift with an arrow key changes its size, Delete removes it, Ctrl+Z takes back.',
    stage: (name: string): string => `${name}, with your black boxes`,
    box: (number: number, count: number): string => `Black box ${number} of ${count}`,
    place: (left: number, top: number, width: number, height: number): string =>
      `${left} % from the left, ${top} % from the top, ${width} % wide, ${height} % high`,
    add: 'Add black box',
    undo: 'Undo',
    undone: 'Taken back.',
    removeBox: 'Remove box',
    boxes: (count: number): string =>
      count ? `${count} black ${count === 1 ? 'box' : 'boxes'}` : 'No black box',
    enlarge: 'Enlarge',
    shrink: 'Show all',
    arrange: 'Move or resize the box',
    left: 'Left',
    right: 'Right',
    up: 'Up',
    down: 'Down',
    wider: 'Wider',
    narrower: 'Narrower',
    taller: 'Taller',
    flatter: 'Flatter',
    plain: 'Nothing to hide, attach',
    covered: (count: number): string => `Attach with ${count} black ${count === 1 ? 'box' : 'boxes'}`,
    later: 'Not now',
    video: 'Please look at the video first',
    videoHelp:
      'Nothing can be hidden in a video: support sees everything that is in it. If it shows guests’ data, take a picture instead.',
    other: 'Please check this file first',
    otherHelp:
      'Nothing can be hidden in this file, and it is sent as it is. Attach it only if support may read all of it.',
    stills: 'Pictures from the recording, in their order',
    play: 'Play',
    noPlayer: 'It cannot be played here. You can save it and look at it on your device.',
    save: 'Save',
    asIs: 'I have looked, attach',
  },
};

export type AttachmentStrings = typeof strings;
