/**
 * 车辆物资: what lies at stations, in vehicles and at rescue points (R125, R251): receipts, issues,
 * transfers, counts, returns; what is used first is what expires first; how many days it lasts
 * (R252: 40 days of protective supplies, R253: 4 quilts per community) and who is told when it does
 * not. The door is {@link org.nuandong.dispatch.supply.Stock}.
 */
package org.nuandong.dispatch.supply;
