package org.nuandong.dispatch.lodging;

import java.util.UUID;

/**
 * What is asked of a bed, checked. {@code roomId} null: any room that fits; {@code bedNo} null: any
 * bed of it; {@code withoutWomenStaff} is a duty leader's reason.
 */
record BedWish(
        UUID roomId,
        Integer bedNo,
        UUID kinCaseId,
        String kinRelation,
        String isolation,
        String withoutWomenStaff) {}
