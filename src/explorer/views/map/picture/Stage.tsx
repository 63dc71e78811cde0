import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../language/useLanguage.ts';
import { Notice } from '../../../parts/Notice.tsx';
import { useIsDark } from '../../../theme/theme.ts';
import { words } from '../words.ts';
import { readCamera, writeCamera } from './camera.ts';
import { isLarge, openPicture, type Picture, type Shown } from './picture.ts';
import { type Step, StageTools } from './StageTools.tsx';
import { stepCamera } from './stepCamera.ts';

const stepsOfKeys: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'all',
};

/** Whether the browser can draw what sigma draws. */
const hasWebgl = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** Whether the reader asked for no motion. */
const isSudden = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The picture with its tools; what it shows and from where it is looked at come from the address. */
export function Stage({
  shown,
  camera,
  onSelect,
  onCamera,
  jump,
}: {
  readonly shown: Shown;
  readonly camera: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onCamera: (camera: string | undefined) => void;
  /** Where to go, each time anew. */
  readonly jump: { readonly id: string } | undefined;
}) {
  const text = useMessages(words);
  const place = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture>(undefined);
  const manyLines = isLarge(shown.network);
  const [isPossible] = useState(hasWebgl);
  const told = useRef(camera);
  const latest = useRef({ onSelect, onCamera });
  useEffect(() => {
    latest.current = { onSelect, onCamera };
  });
  useEffect(() => {
    if (place.current === null) return;
    let timer: number | undefined;
    const opened = openPicture(place.current, manyLines, {
      onSelect: (id) => latest.current.onSelect(id),
      onCamera: (next) => {
        window.clearTimeout(timer);
        // The address follows when the picture rests: browsers refuse it many times a second.
        timer = window.setTimeout(() => {
          told.current = writeCamera(next);
          latest.current.onCamera(told.current);
        }, 250);
      },
    });
    picture.current = opened;
    opened.moveTo(readCamera(told.current), true);
    return () => {
      window.clearTimeout(timer);
      picture.current = undefined;
      opened.end();
    };
  }, [manyLines]);
  useEffect(() => picture.current?.show(shown), [shown, manyLines]);
  const isDark = useIsDark();
  useEffect(() => picture.current?.recolour(), [isDark]);
  useEffect(() => {
    // Only what comes from elsewhere, such as the back button; the picture's own moves are known.
    if (camera === told.current) return;
    told.current = camera;
    picture.current?.moveTo(readCamera(camera), isSudden());
  }, [camera]);
  useEffect(() => {
    if (jump !== undefined) picture.current?.goTo(jump.id, isSudden());
  }, [jump]);

  const step = useCallback((where: Step) => {
    const current = picture.current;
    if (where === 'all') current?.fit(isSudden());
    else current?.moveTo(stepCamera(current.camera(), where), isSudden());
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const where = stepsOfKeys[event.key];
    if (where === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(where);
  };
  const { nodes, ties } = shown.network;
  if (!isPossible) {
    return (
      <Notice tone="calm" title={text.noPicture}>
        {text.noPictureAdvice}
      </Notice>
    );
  }
  return (
    <div className="map-stage">
      <div
        className="map-picture"
        ref={place}
        role="application"
        aria-label={text.picture(nodes.length, ties.length)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <StageTools onStep={step} />
    </div>
  );
}
