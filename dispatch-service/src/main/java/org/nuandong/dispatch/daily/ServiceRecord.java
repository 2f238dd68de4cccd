package org.nuandong.dispatch.daily;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** 服务记录: one help that was given and stands; goods by their code, nobody's words. */
public record ServiceRecord(
        String kind, String item, Map<String, Integer> goods, BigDecimal costYuan, Instant at) {}
