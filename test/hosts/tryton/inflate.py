#!/usr/bin/python3
"""Multiplies the deals of a seeded database, with their history and calls, by plain SQL: for volume tests.

usage: inflate.py FILE.sqlite DEALS        (on a stopped server's database, or on a fresh clone)

20,000 deals take about a second. The copies are as Tryton wrote the originals, except for id and number.
"""
import sqlite3
import sys

database = sqlite3.connect(sys.argv[1])
last_deal, = database.execute('select max(id) from sale_opportunity').fetchone()
last_call, = database.execute('select max(id) from crm_call').fetchone()
copies = int(sys.argv[2]) // database.execute('select count(*) from sale_opportunity').fetchone()[0]
# Column by column, what a copy has instead of the original's value; k is the number of the copy.
tables = {
    'sale_opportunity': {'id': f'id + k * {last_deal}', 'number': f'cast(number + k * {last_deal} as varchar)'},
    'sale_opportunity__history': {'id': f'id + k * {last_deal}', 'number': f'cast(number + k * {last_deal} as varchar)'},
    'crm_call': {'id': f'id + k * {last_call}', 'opportunity': f'opportunity + k * {last_deal}'},
    }
for table, changed in tables.items():
    last = last_call if table == 'crm_call' else last_deal
    columns = [row[1] for row in database.execute(f'pragma table_info({table})') if row[1] != '__id']
    names = ', '.join(f'"{column}"' for column in columns)
    values = ', '.join(changed.get(column, f'"{column}"') for column in columns)
    database.execute(f"""
        with recursive copy(k) as (select 1 union all select k + 1 from copy where k < {copies - 1})
        insert into {table} ({names}) select {values} from copy join {table}
        where {copies} > 1 and id <= {last} order by k, {table}.rowid""")
database.commit()
for table in tables:
    print(table, *database.execute(f'select count(*) from {table}').fetchone())
