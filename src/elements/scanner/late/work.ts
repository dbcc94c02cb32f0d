import {connectHidScanner, connectSerialScanner, readTypedCode} from '../../../barcode/index.js';
import {Localize} from '../../../i18n/index.js';
import {Announcer} from '../../../ui/index.js';
import type {StandbyElement} from '../../../ui/index.js';
import type {TemplateResult} from 'lit/html.js';
import {connectable} from '../other-ways.js';
import type {ScanSource} from '../events.js';
import type {HandScannerKind} from '../frame-view.js';
import type {Inside} from './inside.js';
import {ScanDesk} from './scan-desk.js';
import {isTrouble} from './scene.js';
import type {Scene} from './scene.js';
import {workStrings} from './strings.js';
import type {WorkWords} from './strings.js';
import {mainAct, wordsOf, workView} from './work-view.js';
import type {LastScan, Problem} from './work-view.js';

/** What a scanner needs once somebody uses it: the camera, the reader, and the views and words of everything around. */
export class Work {
  readonly #words: Localize<WorkWords>;
  readonly #announcer: Announcer;
  readonly #desk: ScanDesk;
  #last: LastScan | undefined;
  #problem: Problem | undefined;
  #isReading = false;
  #isTyping = false;
  #spokenScene: Scene = 'idle';
  #hand: AbortController | undefined;

  constructor(
    private readonly host: StandbyElement,
    private readonly inside: Inside,
    earlyWasm: (url: string | undefined) => Promise<ArrayBuffer | undefined> | undefined,
  ) {
    this.#words = new Localize(host, workStrings);
    this.#announcer = new Announcer(host);
    this.#desk = new ScanDesk({
      decoderOptions: () => inside.look().decoderOptions,
      earlyWasm,
      settled: () => host.updateComplete,
      ownDecoder: () => inside.look().decoder,
      goesOn: () => inside.look().goesOn,
      changed: () => host.requestUpdate(),
      found: code => inside.accept(code.rawValue, 'camera', code),
    });
  }

  get isIdle(): boolean {
    return this.#desk.scene === 'idle';
  }

  /** Somebody has come near. */
  prepare(): void {
    this.#desk.prepare();
  }

  start(): void {
    this.#problem = undefined;
    this.#desk.start();
  }

  pause(): void {
    this.#desk.pause();
  }

  close(): void {
    this.#hand?.abort();
    this.#hand = undefined;
    this.#desk.close();
  }

  /** Shows a code that came in. */
  show(value: string, source: ScanSource): void {
    this.#last = {value, source};
    this.#problem = undefined;
    this.#desk.showFound();
    this.#say(words => words.read(value));
  }

  /** Reads the codes of a picture. */
  async read(file: File): Promise<void> {
    // Where the kind is not known it is tried; for the others no decoder has to come.
    if (file.type && !file.type.startsWith('image/')) return this.#refuse('no-picture');
    this.#isReading = true;
    this.#problem = undefined;
    this.host.requestUpdate();
    try {
      const codes = await this.#desk.read(file);
      if (!codes.length) this.#refuse('no-code');
      for (const code of codes) this.inside.accept(code.rawValue, 'picture', code);
    } catch (cause) {
      // Trouble with the decoder is a scene of its own.
      if (this.host.isConnected && !this.#desk.fail(cause)) this.#refuse('no-picture');
    } finally {
      this.#isReading = false;
      this.host.requestUpdate();
    }
  }

  async toggleTyping(): Promise<void> {
    this.#isTyping = !this.#isTyping;
    this.#problem = undefined;
    await this.#words.arrival;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLInputElement>('#typed')?.focus();
  }

  /** Brings states and what is heard up to what is shown; to be called before every update. */
  settle(): void {
    const {scene} = this.#desk;
    this.inside.state('looking', scene === 'looking');
    this.inside.state('found', scene === 'found');
    this.inside.state('trouble', isTrouble(scene));
    if (scene !== this.#spokenScene && this.#words.strings) this.#tell(scene);
  }

  /** What is shown; undefined until its words are there. */
  view(): TemplateResult | undefined {
    const {words, language, hand, goesOn} = this.inside.look();
    const work = this.#words.strings;
    if (!words || !work) return undefined;
    const {camera, scene, sight, video, isPlain} = this.#desk;
    return workView({
      ...{words, work, language, hand, goesOn, scene, video, sight, isPlain},
      camera: camera.state,
      facesUser: camera.state.facesUser,
      last: this.#last,
      problem: this.#problem,
      isReading: this.#isReading,
      isTyping: this.#isTyping,
      act: () => this.#act(),
      again: () => this.#desk.again(),
      torch: () => void camera.setTorch(!camera.state.torch),
      change: () => this.#changeCamera(),
      zoom: value => void camera.setZoom(value),
      pick: () => this.inside.pick(),
      type: () => void this.toggleTyping(),
      enter: text => this.#enter(text),
      connect: this.#hand ? {} : connectable(kind => void this.connect(kind)),
      otherHand: () => this.inside.otherHand(),
    });
  }

  #act(): void {
    const act = mainAct(this.#desk.scene, this.inside.look().goesOn);
    if (act === 'pause') this.pause();
    else if (act === 'next') {
      this.#desk.next();
      if (this.#desk.scene === 'idle') this.start();
    } else this.start();
  }

  #refuse(problem: Problem): void {
    this.#problem = problem;
    this.inside.feedback('problem');
    this.#say(words => words.problem[problem]);
    this.host.requestUpdate();
  }

  #enter(text: string): void {
    const typed = readTypedCode(text, this.inside.look().pattern);
    if ('problem' in typed) return this.#refuse(typed.problem);
    this.#isTyping = false;
    this.inside.accept(typed.value, 'typed');
  }

  /** Connects a hand-held scanner that somebody chooses; best called in a tap. */
  async connect(source: HandScannerKind): Promise<void> {
    const own = (this.#hand = new AbortController());
    try {
      await connections[source]({
        onScan: text => this.inside.accept(text, source),
        onConnected: () => {
          this.#say(words => words.connected);
          this.host.requestUpdate();
        },
        signal: own.signal,
      });
    } catch {
      if (!own.signal.aborted) this.#refuse('no-scanner');
    } finally {
      if (this.#hand === own) this.#hand = undefined;
      this.host.requestUpdate();
    }
  }

  #changeCamera(): void {
    const {cameras, deviceId} = this.#desk.camera.state;
    const at = cameras.findIndex(camera => camera.deviceId === deviceId);
    const next = cameras[(at + 1) % cameras.length];
    if (!next) return;
    this.#desk.camera.choose(next.deviceId);
    this.#say(words => words.changed(next.label));
  }

  /** Says what has changed to those who do not see it, and reports what an integrator may want to mend. */
  #tell(scene: Scene): void {
    this.#spokenScene = scene;
    const {words} = this.inside.look();
    if (!words) return;
    if (!isTrouble(scene)) {
      if (scene !== 'found' && scene !== 'idle') this.#say(work => wordsOf(scene, {words, work}).title);
      return;
    }
    this.#say(work => `${work.scene[scene].title}. ${work.scene[scene].cure}`);
    const {error} = this.#desk;
    const code = error?.name === 'CameraError' ? 'camera-unavailable' : 'decoder-unavailable';
    this.inside.fail(code, `cannot scan: ${scene}. ${error?.message ?? ''}`, error);
  }

  #say(text: (words: WorkWords) => string): void {
    void this.#words.arrival?.then(() => {
      const {strings} = this.#words;
      if (strings) this.#announcer.announce(`scanner ${++spoken}`, text(strings));
    });
  }
}

const connections = {hid: connectHidScanner, serial: connectSerialScanner};

/** Every saying is one of its own, also when its words are the same. */
let spoken = 0;
