package org.nuandong.beneficiary.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region named in an answer about another one. */
public record RegionPlace(
        @Schema(examples = "310106") String code,
        @Schema(examples = "静安区") String name,
        @Schema(examples = "上海市静安区") String fullName) {}
