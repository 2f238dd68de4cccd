package org.nuandong.reporting.form;

import com.fasterxml.jackson.annotation.JsonProperty;

/** 平衡关系的效力: what a broken invariant does to the submission. */
public enum Severity {
    /** It is mended at its source; no words stand in for it. */
    @JsonProperty("blocks")
    BLOCKS,
    /** It goes up with a written explanation, printed beside it. */
    @JsonProperty("explain")
    EXPLAIN
}
