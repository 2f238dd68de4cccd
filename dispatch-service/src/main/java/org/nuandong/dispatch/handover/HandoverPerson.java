package org.nuandong.dispatch.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 被护送人: one person in a hand-over, as the form asks; what names a person is sealed. */
@Embeddable
record HandoverPerson(
        UUID subjectId,
        int position,
        byte[] name,
        byte[] identityNumber,
        byte[] homeAddress,
        byte[] features,
        String sex,
        String ageBand,
        @Column(columnDefinition = "text[]") List<String> condition,
        @Column(columnDefinition = "text[]") List<String> suspicions,
        Instant foundAt,
        String foundPlace,
        String circumstances,
        @JdbcTypeCode(SqlTypes.JSON) List<Thing> belongings,
        boolean minor) {}
