import { Select } from '@mantine/core';
import type { Entrance } from '@duthao/protocol';

/** Which agency one belongs to, where several share the address; the choice stays with this browser. */
export function AgencyChoice({ here, agencies }: Pick<Entrance, 'here' | 'agencies'>) {
  if (agencies.length === 0) return null;
  return (
    <Select
      label="Cơ quan"
      mb="sm"
      data={agencies.map(({ slug, name }) => ({ value: slug, label: name }))}
      value={here}
      allowDeselect={false}
      searchable={agencies.length > 8}
      nothingFoundMessage="Không có cơ quan này"
      onChange={(slug) => {
        if (slug !== null && slug !== here) location.assign(`/co-quan/${slug}/`);
      }}
    />
  );
}
