/**
 * 优先级: who goes first (R142, R143, R150). The facts of a tip, the night and the warning in force
 * give an incident its priority by the lists of the presets; a clerk corrects it with a reason. Its
 * door is {@link org.nuandong.dispatch.priority.Priorities}.
 */
package org.nuandong.dispatch.priority;
