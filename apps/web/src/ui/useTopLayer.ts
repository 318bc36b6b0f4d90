import { useEffect, useState } from 'react';

const layers: object[] = [];

/**
 * `onClose` of a dialog or panel, deaf while another one lies over it: every open one of Mantine's hears Esc, and only
 * the uppermost is meant.
 */
export function useTopLayer(isOpen: boolean, onClose: () => void): () => void {
  const [layer] = useState(() => ({}));
  useEffect(() => {
    if (!isOpen) return undefined;
    layers.push(layer);
    // Those below hear the same key after it has gone.
    return () => void setTimeout(() => layers.splice(layers.indexOf(layer), 1));
  }, [isOpen, layer]);
  return () => {
    if (layers.at(-1) === layer) onClose();
  };
}
