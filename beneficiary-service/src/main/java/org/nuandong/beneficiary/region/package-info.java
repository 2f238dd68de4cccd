/**
 * 行政区划: the national division down to the township, with dates and withdrawn codes, and the
 * communities added locally (R001 "以村为主"). Door for other features: {@link
 * org.nuandong.beneficiary.region.Regions}. Local additions go out as region.changed on the
 * reference topic; the national list is in every service's jar.
 */
package org.nuandong.beneficiary.region;
