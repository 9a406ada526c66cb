/** Names of one thing, as the bundle holds them in the file that its manifest calls `aliases`. */
export interface AliasGroup {
  /** The name by which the report's text has it, for display. */
  name: string;
  /** Names of equal standing that the index holds: term, expansion, forms in the text. */
  same: string[];
  /** Looser names that the index holds. */
  near: string[];
  /** Other names that a reader may type; the index does not hold them. Most of the readers' words stand in files of their own in the bundle. */
  other: string[];
  /** A country or person: common enough that its name alone says little. */
  isCommon?: boolean;
}

/** Names that belong to a group's `other`: the group's number in the file of aliases, and the names. */
export type NamesOfGroup = [group: number, names: string[]];
