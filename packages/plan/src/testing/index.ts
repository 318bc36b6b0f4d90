export * as build from './builders.ts';
