export {css, ReactiveElement} from '@lit/reactive-element';
