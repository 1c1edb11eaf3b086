/** Who works on a flag until when. Every claim has another version. */
export type Claim = { readonly flagId: string; readonly version: string; readonly until: Date }
