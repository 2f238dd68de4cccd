package org.nuandong.beneficiary.budget;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 资金账户: a programme or project, as far as its money is concerned. */
record FundAccount(String kind, UUID id, RegionCode region, UUID unitId, boolean test) {}
