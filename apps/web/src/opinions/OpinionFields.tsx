import { Button, Select, Textarea } from '@mantine/core';
import type { NewOpinion, Opinion } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react';
import { listPlaceNames } from '../api/opinions.ts';
import { findTyped } from './findTyped.ts';
import classes from './OpinionFields.module.css';
import opinions from './Opinions.module.css';

interface Props {
  planId: string;
  /** The opinion that is worded anew; null for one more. */
  row: Opinion | null;
  label: string;
  isBusy: boolean;
  onSave(body: NewOpinion): Promise<unknown>;
}

/** One opinion by keyboard: the place by typing its number, Tab, the words, Enter; then the next one. */
export function OpinionFields({ planId, row, label, isBusy, onSave }: Props) {
  const places = useQuery({
    queryKey: ['places', planId],
    queryFn: () => listPlaceNames(planId),
    staleTime: 60_000,
  });
  const [placeId, setPlaceId] = useState(row?.placeId ?? null);
  const [words, setWords] = useState(row?.words ?? '');
  const placeField = useRef<HTMLInputElement>(null);
  const isComplete = words.trim() !== '' && !isBusy;
  const save = async () => {
    if (!isComplete) return;
    const saved = await onSave({
      placeId,
      words: words.normalize('NFC').trim(),
      quote: row?.quote ?? '',
    }).then(
      () => true,
      () => false,
    );
    // What was refused stays in the field.
    if (!saved || row !== null) return;
    setWords('');
    setPlaceId(null);
    placeField.current?.focus();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save();
  };
  const onKey = (event: KeyboardEvent) => {
    // Enter also ends a composition of a Vietnamese keyboard.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  const known = places.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  // The place is gone from the text, and the opinion is about it all the same.
  const isGone = row?.placeId && known.every(({ value }) => value !== row.placeId);
  const data = isGone ? [{ value: row.placeId!, label: row.place }, ...known] : known;
  const pick = (typed: string) => {
    // Two places may be called the same: the one that was chosen stays.
    if (typed === data.find(({ value }) => value === placeId)?.label) return;
    setPlaceId(findTyped(typed, data)?.value ?? placeId);
  };
  return (
    <form className={classes.newRow} onSubmit={submit}>
      <Select
        ref={placeField}
        className={classes.placeField}
        label="Về mục"
        placeholder="Toàn văn bản"
        data={data}
        value={placeId}
        onChange={setPlaceId}
        onBlur={(event) => pick(event.currentTarget.value)}
        // The words come next; sending is theirs.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        searchable
        clearable
        openOnFocus={false}
        maxDropdownHeight={260}
        nothingFoundMessage="Dự thảo không có mục này"
      />
      <Textarea
        className={opinions.grow}
        label="Nội dung ý kiến"
        description="Enter để ghi và sang ý kiến tiếp theo, Shift+Enter để xuống dòng."
        autosize
        minRows={1}
        maxRows={12}
        maxLength={10_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <Button type="submit" variant="default" disabled={!isComplete} loading={isBusy}>
        {label}
      </Button>
    </form>
  );
}
