/** Words that the scanner begins with. */
export const strings = {
  label: 'Scan tickets',
  scene: {
    idle: {title: 'Ready to scan', cure: 'Tap “Start scanning”. Your browser may ask for the camera.'},
    starting: {title: 'One moment', cure: 'The scanner is getting ready.'},
    unreachable: {
      title: 'A part of the scanner did not load',
      cure: 'Please check the network; we try again by ourselves. Hand-held scanners work meanwhile.',
    },
  },
  start: 'Start scanning',
  type: 'Type the code',
  picture: 'Use a picture',
  connect: 'Connect hand scanner',
  connectHid: 'Connect USB scanner',
  connectSerial: 'Connect serial scanner',
  leftHand: 'Buttons to the left',
  rightHand: 'Buttons to the right',
};

export type ScannerStrings = typeof strings;
