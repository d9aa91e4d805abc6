#!/bin/sh
# Runs once, when the image is made: the grader needs a JDK 25 and nothing else.
set -eu
apt-get update
apt-get install -y --no-install-recommends openjdk-25-jdk-headless
