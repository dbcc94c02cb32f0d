import {evidenceOf} from './evidence.js';
import type {Evidence} from './evidence.js';
import {drawn} from './ink.js';
import {adjust, guessLight, inkSeen, qualityOf, seenBy, startModel} from './model.js';
import type {Model, Quality} from './model.js';
import type {Profile} from './profile.js';
import type {Span} from './spans.js';
import type {Layout} from './symbols.js';
import {freePath, solve} from './trellis.js';
import type {Solution} from './trellis.js';

/** What a profile says when a code lies on it in a certain way. */
export interface Hypothesis {
  model: Model;
  quality: Quality;
}

/** Blurs to begin with, in modules. */
const blurs = [0.5, 0.9, 1.3];

const errorOf = ({error, signal}: Quality): number => error / (signal + 1e-9);

/** Explains a profile by a code at a span, whatever it says. */
const settle = (span: Span, profile: Profile, sigma: number, rounds: number): Hypothesis => {
  const model = startModel(span, {sigma, growth: 0});
  let seen = seenBy(model, profile);
  guessLight(model, seen);
  let path: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const {ink, weight} = inkSeen(model, seen);
    path = freePath(model.layout, evidenceOf(model.layout, ink, weight, model.pen)).characters;
    adjust(model, seen, path, round ? 1 : 0.7);
    seen = seenBy(model, profile);
  }
  return {model, quality: qualityOf(model, seen, drawn(model.layout, path, model.pen))};
};

const better = (one: Hypothesis, other: Hypothesis): Hypothesis =>
  errorOf(other.quality) < errorOf(one.quality) ? other : one;

/** A quick first try. */
export const tried = (span: Span, profile: Profile): Hypothesis =>
  better(settle(span, profile, 0.55, 2), settle(span, profile, 1.1, 2));

export const settled = (span: Span, profile: Profile): Hypothesis =>
  blurs.map(sigma => settle(span, profile, sigma, 4)).reduce(better);

/** By how much a code is moved to see whether it fits better there, in modules: its ends and its middle. */
const nudges = [
  [0.6, 0, 0],
  [-0.6, 0, 0],
  [0, 0.6, 0],
  [0, -0.6, 0],
  [0, 0, 0.7],
  [0, 0, -0.7],
  [0.5, 0.5, 0],
  [-0.5, -0.5, 0],
] as const;

/** The same a little further on, wherever it fits best: half a module away, other characters may fit well enough. */
export const nudged = (hypothesis: Hypothesis, profile: Profile): Hypothesis => {
  const {layout, from, to, bend, pen} = hypothesis.model;
  const module = (to - from) / layout.modules;
  return nudges
    .map(([a, b, c]) => {
      const span = {layout, from: from + a * module, to: to + b * module, bend: bend + c * module, score: 0};
      return settle(span, profile, pen.sigma, 4);
    })
    .reduce(better, hypothesis);
};

export const misfit = ({quality}: Hypothesis): number => errorOf(quality);

/** The best valid code of a hypothesis, and what speaks for it. */
export interface Answer {
  model: Model;
  solution: Solution;
  /** In natural logarithms of likelihood. */
  evidence: Evidence;
  /** How much likelier it is than the next valid code, and how much less than the likeliest characters. */
  ahead: number;
  behind: number;
  /** Share of what was seen that it explains. */
  explained: number;
  /** How far what lies before and after it is from even paper, as a share of the contrast. */
  unquiet: number;
}

/** Evidence in natural logarithms, when a module tells one thing: neighbouring samples of a camera tell the same. */
const inNats = (evidence: Evidence, layout: Layout, cost: number): Float64Array[] =>
  evidence.map(table => table.map(value => (value * layout.modules) / (2 * cost + 1e-9)));

/** What a profile says about a code that lies as the model says. */
export const evidenceIn = (model: Model, profile: Profile): Float64Array[] => {
  const {ink, weight} = inkSeen(model, seenBy(model, profile));
  return evidenceOf(model.layout, ink, weight, model.pen);
};

export const answerOf = ({model}: Hypothesis, profile: Profile): Answer | undefined => {
  const {layout} = model;
  let evidence = evidenceIn(model, profile);
  let solution = solve(layout, evidence);
  for (let round = 0; round < 2 && solution; round++) {
    const {text} = solution;
    adjust(model, seenBy(model, profile), solution.characters, 1);
    evidence = evidenceIn(model, profile);
    solution = solve(layout, evidence);
    if (solution?.text === text) break;
  }
  if (!solution) return undefined;
  const seen = seenBy(model, profile);
  const {error, signal, unquiet} = qualityOf(model, seen, drawn(layout, solution.characters, model.pen));
  const nats = inNats(evidence, layout, solution.cost);
  const scale = layout.modules / (2 * solution.cost + 1e-9);
  return {
    ...{model, solution, evidence: nats, unquiet},
    ahead: (solution.runnerUp - solution.cost) * scale,
    behind: (solution.cost - freePath(layout, evidence).cost) * scale,
    explained: signal / (signal + error + 1e-9),
  };
};
