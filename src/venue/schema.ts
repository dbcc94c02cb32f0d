import type {Schema} from './conform.js';
import {descriptions} from './descriptions.js';
import {venueRules} from './rules.js';

/** A part of the schema with the words that editors show. */
export interface DescribedSchema extends Schema {
  readonly title?: string;
  readonly description?: string;
}

const describe = (schema: Schema, path: string): DescribedSchema => {
  const {properties, additionalProperties, items, ...rest} = schema;
  const [title, description] = descriptions[path] ?? [];
  const below = (key: string): string => (path ? `${path}.${key}` : key);
  return {
    ...(title ? {title} : {}),
    ...(description ? {description} : {}),
    ...rest,
    ...(items ? {items: describe(items, `${path}[]`)} : {}),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [key, describe(field, below(key))]),
      ),
    }),
    ...(additionalProperties === undefined
      ? {}
      : {additionalProperties: additionalProperties && describe(additionalProperties, below('*'))}),
  };
};

/** JSON Schema (draft 2020-12) of a venue's configuration; `createVenue` judges by the same rules. */
export const venueConfigSchema: DescribedSchema & {readonly $schema: string; readonly $id: string} = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:standby-elements:venue:1',
  ...describe(venueRules, ''),
};
