/** The part of JSON Schema that configurations need. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'number';
  readonly enum?: readonly (string | null)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false | Schema;
  /** What every key must keep to. */
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  /** `uri-reference` is resolved and must be a web address; other formats only tell editors something. */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly string[];
}

/** One broken rule, as the schema has it; `explain` puts it into words. */
export interface Fault {
  /** Keys and indexes from the whole to the place of the fault. */
  readonly at: readonly (string | number)[];
  /** Keyword of the schema that is not kept to. */
  readonly rule: string;
  readonly value?: unknown;
  /** Schema that the value, or the object that misses or has the field, should keep to. */
  readonly schema?: Schema;
}

export interface Judging {
  report(fault: Fault): void;
  /** What relative addresses start from; without it they are refused. */
  base: string | undefined;
}

const own = <T>(object: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  object && Object.hasOwn(object, key) ? object[key] : undefined;

/** Type of a value as JSON has it. */
export const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const webAddress = (written: string, base: string | undefined): string | undefined => {
  try {
    const {href, protocol, username, password} = new URL(written, base);
    return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
};

/** The keyword that a value breaks by itself, without what is inside it. */
const broken = (schema: Schema, value: unknown): string | undefined => {
  const {type, pattern, minimum = -Infinity, maximum = Infinity} = schema;
  if (type === 'number') {
    if (!Number.isFinite(value)) return 'type';
    return Number(value) < minimum ? 'minimum' : Number(value) > maximum ? 'maximum' : undefined;
  }
  if (type && typeOf(value) !== type) return 'type';
  if (schema.enum && !(schema.enum as readonly unknown[]).includes(value)) return 'enum';
  return pattern && !new RegExp(pattern, 'u').test(value as string) ? 'pattern' : undefined;
};

/**
 * The part of a value that keeps to the schema, with addresses made absolute; undefined when nothing of it does.
 * A broken field is left out on its own. A list of plain values is left out as a whole, since half a list of
 * capabilities would hide faults; a list of objects loses only those that miss what they need.
 */
export const conform = (schema: Schema, value: unknown, judging: Judging, at: Fault['at'] = []): unknown => {
  const {items, properties, additionalProperties, propertyNames, required = []} = schema;
  const refuse = (rule: string, ...key: string[]): undefined =>
    judging.report({at: [...at, ...key], rule, value, schema}) as undefined;

  const rule = broken(schema, value);
  if (rule) return refuse(rule);
  if (schema.format === 'uri-reference') return webAddress(value as string, judging.base) ?? refuse('format');

  if (items) {
    const kept = (value as unknown[]).map((item, index) => conform(items, item, judging, [...at, index]));
    const valid = kept.filter(item => item !== undefined);
    const usable = items.type === 'object' ? valid.length || !kept.length : valid.length === kept.length;
    return usable ? valid : undefined;
  }

  if (schema.type !== 'object') return value;
  const given = value as Record<string, unknown>;
  const kept: [string, unknown][] = [];
  for (const key of Object.keys(given)) {
    const field = own(properties, key) ?? additionalProperties;
    if (!field) refuse('additionalProperties', key);
    else if (given[key] !== undefined) {
      const isNamed = !propertyNames || !broken(propertyNames, key);
      if (!isNamed) refuse('propertyNames', key);
      const valid = conform(field, given[key], judging, [...at, key]);
      if (isNamed && valid !== undefined) kept.push([key, valid]);
    }
  }
  for (const key of required) if (own(given, key) === undefined) refuse('required', key);
  // `fromEntries` defines properties, so that a key named `__proto__` is only a key.
  const result: object = Object.fromEntries(kept);
  return required.every(key => Object.hasOwn(result, key)) ? result : undefined;
};
