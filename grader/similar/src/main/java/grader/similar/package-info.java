// SPDX-License-Identifier: GPL-3.0-only
/** Asks JPlag which submissions are much alike. A program of its own, under the GPL as JPlag is. */
@NullMarked
package grader.similar;

import org.jspecify.annotations.NullMarked;
