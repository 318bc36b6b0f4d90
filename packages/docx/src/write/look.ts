export { defaultLook, type Look } from '@duthao/plan';
