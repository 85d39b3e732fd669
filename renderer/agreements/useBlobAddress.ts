import { useEffect, useState } from 'react';

/** Lends bytes an address for an `<img>`; taken back when the picture goes. */
export function useBlobAddress(data: Uint8Array | undefined, mime: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(new Blob([data.slice()], { type: mime }));
    setAddress(made);
    return () => {
      setAddress(undefined);
      URL.revokeObjectURL(made);
    };
  }, [data, mime]);
  return address;
}
