package org.nuandong.beneficiary.platform;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 经办: in which roles and for which unit somebody brought a row to its present state. */
@Embeddable
public class ChangedBy {

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] changedByRoles = {};

    private UUID changedByUnit;

    protected ChangedBy() {}

    ChangedBy(List<String> roles, UUID unit) {
        changedByRoles = roles.toArray(String[]::new);
        changedByUnit = unit;
    }

    public static ChangedBy nobody() {
        return new ChangedBy(List.of(), null);
    }

    public List<String> roles() {
        return List.of(changedByRoles);
    }

    public UUID unit() {
        return changedByUnit;
    }
}
