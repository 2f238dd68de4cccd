package org.nuandong.beneficiary.budget;

import java.util.List;
import java.util.UUID;

/** 占用: what one payment takes, from one source or several. */
public record Claim(UUID causeId, List<Share> shares) {

    public Claim {
        shares = List.copyOf(shares);
    }
}
