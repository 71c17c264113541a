/** Passes on a step at most about once a second: enough to see that something moves, little enough to read. */
export function aboutOnceASecond(tell: (step: string) => void): (step: string) => void {
  let told = 0;
  return (step) => {
    if (Date.now() - told < 1000) return;
    told = Date.now();
    tell(step);
  };
}
