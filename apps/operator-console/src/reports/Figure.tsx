/** One large figure under its words, in a `dl`. */
export function Figure({ words, value }: { words: string; value: string }) {
  return (
    <div className="day-figure">
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  );
}
