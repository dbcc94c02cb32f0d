/** What the analyzer cannot know of our elements: their tag, which names are events, what is public. */
const ownElements = () => ({
  name: 'own-elements',
  packageLinkPhase({customElementsManifest}) {
    for (const {path, declarations = [], exports = []} of customElementsManifest.modules)
      for (const declaration of declarations) {
        if (declaration.members)
          declaration.members = declaration.members.filter(
            ({privacy, name}) => !['private', 'protected'].includes(privacy) && !name.startsWith('#'),
          );
        // Of `dispatchEvent(new SomethingEvent(argument))` it takes the argument for the name.
        if (declaration.events)
          declaration.events = declaration.events.filter(({name}) => name?.startsWith('standby-'));
        const tag = declaration.members?.find(
          ({name, static: isStatic}) => isStatic && name === 'tag',
        )?.default;
        if (!tag) continue;
        declaration.tagName = tag.replaceAll("'", '');
        declaration.customElement = true;
        declaration.attributes = declaration.members
          .filter(({attribute}) => attribute)
          .map(({attribute, name, type, description, default: value}) => ({
            name: attribute,
            fieldName: name,
            type,
            description,
            default: value,
          }));
        const {name} = declaration;
        exports.push({
          kind: 'custom-element-definition',
          name: declaration.tagName,
          declaration: {name, module: path},
        });
      }
  },
});

export default {
  globs: ['src/elements/**/*.ts', 'src/ui/element.ts'],
  exclude: ['**/strings/**', '**/*.styles.ts', 'src/elements/support-form/attachments/**'],
  outdir: 'dist',
  litelement: true,
  plugins: [ownElements()],
};
