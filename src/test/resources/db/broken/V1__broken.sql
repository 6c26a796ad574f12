create table broken (id no_such_type);
