package evil;
