/** What stands where words were taken out: it says who took them out, as a document may print "[redacted]" itself. */
export const REDACTION_MARK = '[redacted here]';
