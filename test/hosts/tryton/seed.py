#!/usr/bin/python3
"""Fills a Tryton database with a small company's sales of the last 540 days.

usage: seed.py CONFIG DATABASE N_DEALS TODAY        (in-process: no server runs)

The same N and TODAY always give the same records; the last events happen on the day before TODAY.
Every state change goes through Tryton's own workflow methods, as the rep who did it, with the clock moved:
create_date, write_date, end_date and the history table agree. Without the module crm_call (plain Tryton) calls,
sources and loss categories are left out.
"""
import datetime as dt
import math
import random
import sys
from collections import defaultdict
from decimal import Decimal

from trytond.config import config as trytond_config

CONFIG, DATABASE = sys.argv[1:3]
N = int(sys.argv[3])
TODAY = dt.datetime.combine(dt.date.fromisoformat(sys.argv[4]), dt.time())
BEGIN = TODAY - dt.timedelta(days=541)
trytond_config.update_etc(CONFIG)

import trytond.backend.sqlite.database as sqlite_database  # noqa: E402
from proteus import Model, Wizard                          # noqa: E402
from proteus import config as proteus_config               # noqa: E402
from trytond.model import ModelStorage                     # noqa: E402
from trytond.pool import Pool                              # noqa: E402
from trytond.transaction import Transaction                # noqa: E402

import names                                               # noqa: E402

rnd = random.Random(20)


# --- a clock that can be set ---------------------------------------------------------------------------------
# SQL NOW() of the SQLite backend is a Python function. It moves on a little at each call, as real statements do:
# one click in the CRM leaves two or three history rows a few milliseconds apart.

class Clock:
    now = BEGIN - dt.timedelta(days=30)

    @classmethod
    def tick(cls):
        cls.now += dt.timedelta(microseconds=1371)
        return cls.now


sqlite_database.now = lambda: Clock.tick().isoformat(' ', timespec='microseconds')


# --- people ---------------------------------------------------------------------------------------------------
# Password: the login backwards, then "-pw1". The number is how good the rep is at winning.

REPS = {
    'alice': ("Alice Martin", 1.3), 'bob': ("Bob Chen", 1.0), 'carol': ("Carol Diaz", .8),
    'dave': ("Dave Okafor", 1.1), 'erin': ("Erin Novak", .9), 'frank': ("Frank Rossi", .55),
    }
MANAGER = ('manager', "Mona Ager")
FORMER = "George Hale"                 # left 200 days ago; his deals stay
FORMER_LEFT = TODAY - dt.timedelta(days=200)


def set_up_company():
    """Company, chart of accounts, people and one product, through the client library as an administrator would."""
    config = proteus_config.set_trytond(DATABASE, user='admin', config_file=CONFIG)
    User, Party, Employee = map(Model.get, ['res.user', 'party.party', 'company.employee'])
    Currency = Model.get('currency.currency')
    euro = Currency(name='Euro', symbol='€', code='EUR', rounding=Decimal('0.01'))
    euro.rates.new(date=dt.date.min, rate=Decimal(1))
    euro.save()
    owner = Party(name='Brightwater Systems')
    owner.save()
    wizard = Wizard('company.company.config')
    wizard.execute('company')
    wizard.form.party = owner
    wizard.form.currency = euro
    wizard.execute('add')
    company, = Model.get('company.company').find([])
    config._context = User.get_preferences(True, {})

    # Products need accounts, sales need products.
    template, = Model.get('ir.model.data').find([('module', '=', 'account'), ('fs_id', '=', 'account_template_root_en')])
    wizard = Wizard('account.create_chart')
    wizard.execute('account')
    wizard.form.account_template = Model.get('account.account.template')(template.db_id)
    wizard.form.company = company
    wizard.execute('create_account')
    Account = Model.get('account.account')
    for kind in ['receivable', 'payable']:
        setattr(wizard.form, 'account_' + kind, Account.find([('type.' + kind, '=', True)])[0])
    wizard.execute('create_properties')
    category = Model.get('product.category')(name='Revenue', accounting=True)
    category.account_revenue, = Account.find([('type.revenue', '=', True)], limit=1)
    category.save()
    unit, = Model.get('product.uom').find([('name', '=', 'Unit')])
    Model.get('product.template')(name='Solution', default_uom=unit, type='service', salable=True,
        list_price=Decimal(100), account_category=category).save()

    # Or the first sign-in opens the "module configuration" pop-up.
    for item in Model.get('ir.module.config_wizard.item').find([('state', '=', 'open')]):
        item.state = 'done'
        item.save()

    groups = [g for g in Model.get('res.group').find([]) if g.name in ('Sale Opportunity', 'Sales')]

    def employ(name, **values):
        party = Party(name=name)
        party.save()
        employee = Employee(party=party, company=company, **values)
        employee.save()
        return employee

    for login, name in [(login, name) for login, (name, _) in REPS.items()] + [MANAGER]:
        employee = employ(name)
        user = User(name=name, login=login, password=login[::-1] + '-pw1')
        user.companies.append(type(company)(company.id))
        user.company = type(company)(company.id)
        user.employees.append(employee)
        user.employee = employee
        for group in groups:
            user.groups.append(type(group)(group.id))
        user.save()
    employ(FORMER, end_date=FORMER_LEFT.date())
    return company.id


# --- time and chance ------------------------------------------------------------------------------------------

HOURS, HOUR_WEIGHTS = range(8, 18), [4, 9, 12, 11, 6, 7, 11, 12, 9, 5]
DAY = dt.timedelta(days=1)


def at_work(day, otherwise=DAY):
    """A moment in the working hours of that day; of the next working day (or the one before) when it is none."""
    while day.weekday() > 4:
        day += otherwise
    hour, = rnd.choices(HOURS, HOUR_WEIGHTS)
    return dt.datetime.combine(day.date(), dt.time(hour, rnd.randrange(60), rnd.randrange(60), rnd.randrange(10 ** 6)))


def later(moment, median_days):
    """At work again after about MEDIAN_DAYS, sometimes much later, never on the same day."""
    return at_work(moment + DAY * max(1, round(rnd.lognormvariate(math.log(median_days), .8))))


def soon(moment, least=1, most=12):
    return moment + dt.timedelta(minutes=rnd.uniform(least, most))


def chance(share):
    return rnd.random() < share


def price():
    amount = Decimal(round(rnd.lognormvariate(math.log(6500), .9) / 50) * 50 or 50)
    return amount + Decimal(rnd.randrange(1, 100)) / 100 if chance(.06) else amount


REASONS = {"Price too high": 34, "No decision": 22, "Chose competitor": 18, "No budget": 11, "Bad timing": 8,
    "Missing feature": 5, "Too small for us": 2}
FREE_WORDS = ["too expensive", "price", "went with another supplier", "project stopped", "never answered again",
    "wants it next year"]
SOURCES = {"Web form": 34, "Referral": 22, "Cold call": 18, "Trade show": 14, "Partner": 12}


def one_of(weighted):
    return rnd.choices(list(weighted), list(weighted.values()))[0]


# --- the plan: what happens to each deal ----------------------------------------------------------------------
# An event is (moment, deal, action, login or None, details). Nothing below touches the database.

def plan_deal(deal, party, owners):
    """The events of one deal in order, as if for ever; the replay stops at TODAY."""
    created = at_work(TODAY - DAY * (1 + int(540 * rnd.random() ** 1.6)), otherwise=-DAY)
    former = created < FORMER_LEFT - 20 * DAY and chance(.2)
    login = rnd.choice(list(REPS))
    owner = owners[FORMER] if former else owners[login]
    skill = .8 if former else REPS[login][1]
    path, = rnd.choices(['won', 'lost_lead', 'lost', 'lost_sale', 'cancelled', 'sleeps'],
        [34 * skill, 8, 28, 8, 6, 9])
    amount = price()
    # Tryton wants a party, an owner and (for the sale) an amount once a lead moves on.
    unfinished = rnd.random()
    if unfinished < .15 and path in ('won', 'lost', 'lost_sale'):
        path = rnd.choice(['lost_lead', 'lost_lead', 'cancelled', 'sleeps'])
    if unfinished < .07:
        amount = None
    elif unfinished < .11:
        owner = None
    elif unfinished < .15:
        party = None
    values = {
        'description': names.deal_title(rnd) if chance(.96) else None,
        'party': party, 'employee': owner, 'amount': amount,
        'start_date': created.date(),
        'end_date': (created + DAY * rnd.randrange(20, 110)).date() if chance(.9) else None,
        'conversion_probability': rnd.choice([.1, .2, .3]),
        'source': one_of(SOURCES) if chance(.92) else None,
        }
    yield created, deal, 'create', login, values
    moment = created
    # Small corrections while it is young: the second follows the first within minutes.
    if chance(.25):
        moment = soon(moment)
        yield moment, deal, 'write', login, {'reference': f'R-{rnd.randrange(10 ** 5):05d}'}
    if amount and chance(.16):
        moment = later(moment, 3)
        amount = price()
        yield moment, deal, 'write', login, {'amount': amount}
    if owner and chance(.07):
        moment = later(moment, 4)
        login = rnd.choice(list(REPS))
        yield moment, deal, 'write', MANAGER[0], {'employee': owners[login]}
    if path == 'sleeps' and (unfinished < .15 or chance(.4)):
        return
    if path in ('won', 'lost', 'lost_sale', 'sleeps'):
        moment = later(moment, 7)
        yield moment, deal, 'opportunity', login, None
        if chance(.5):
            moment = soon(moment)
            yield moment, deal, 'write', login, {'conversion_probability': rnd.choice([.4, .5, .6])}
        if chance(.03):
            moment = later(moment, 2)
            yield moment, deal, 'lead', login, None
            moment = later(moment, 4)
            yield moment, deal, 'opportunity', login, None
        if chance(.22):
            moment = later(moment, 8)
            yield moment, deal, 'write', login, {'end_date': (moment + DAY * rnd.randrange(20, 80)).date()}
    if path in ('lost', 'lost_lead'):
        moment = later(moment, 18)
        yield from lose(moment, deal, login, 'lost')
        if path == 'lost' and chance(.12):
            moment = later(moment, 25)
            yield moment, deal, 'lead', login, None
            moment = later(moment, 3)
            yield moment, deal, 'opportunity', login, None
            path = rnd.choice(['won', 'lost again', 'sleeps'])
    if path == 'cancelled':
        yield later(moment, 7), deal, 'cancel', login, None
    if path == 'lost again':
        yield from lose(later(moment, 12), deal, login, 'lost')
    if path in ('won', 'lost_sale') or (path == 'sleeps' and chance(.4)):
        moment = later(moment, 16)
        yield moment, deal, 'convert', login, None
        moment = soon(moment, 3, 40)
        yield moment, deal, 'quote', login, amount
        moment = later(moment, 12)
        if path == 'won':
            yield moment, deal, 'win', login, None
        elif path == 'lost_sale':
            yield from lose(moment, deal, login, 'cancel_sale')


def lose(moment, deal, login, action):
    yield moment, deal, action, login, None
    if chance(.13):
        return                          # nobody said why
    reason = one_of(REASONS)
    wording = rnd.random()
    values = {'lost_reason_type': reason} if wording < .8 else {}
    if wording < .6:
        values['lost_reason'] = reason
    elif wording > .8:
        values['lost_reason'] = rnd.choice(FREE_WORDS) + rnd.choice(['', '', ' ', '\n'])
    yield soon(moment), deal, 'write', login, values


ANSWERED = {10: .68, 11: .66, 14: .62, 15: .64}       # else .34: late morning and mid-afternoon are good hours


def plan_call(employee, moment, deal=None, party=None):
    connected = chance(ANSWERED.get(moment.hour, .34) - (.08 if moment.weekday() == 4 else 0))
    outcome = 'connected' if connected else one_of({'voicemail': 42, 'no_answer': 48, 'busy': 10})
    seconds = {'connected': min(3600, round(rnd.lognormvariate(math.log(230), .9))), 'voicemail': rnd.randrange(12, 55),
        'no_answer': rnd.randrange(4, 35), 'busy': None}[outcome]
    return {
        'employee': employee, 'deal': deal, 'party': party, 'outcome': outcome,
        'direction': 'in' if connected and chance(.22) else 'out', 'start': moment.replace(microsecond=0),
        'duration': None if seconds is None else dt.timedelta(seconds=seconds),
        'subject': rnd.choice(["First contact", "Follow-up", "Offer", "Question", "Reminder", None]),
        }


def plan_calls(events, owners):
    """Calls around the life of each deal, and some without any deal or customer."""
    by_deal = defaultdict(list)
    for event in events:
        by_deal[event[1]].append(event)
    for deal, its in by_deal.items():
        first, last = its[0], its[-1]
        until = min(TODAY, last[0] + 10 * DAY)
        employee = first[4]['employee'] or rnd.choice(list(owners.values()))
        for _ in range(min(9, int(rnd.expovariate(1 / 3.2)))):
            moment = at_work(first[0] + (until - first[0]) * rnd.random() ** 2)
            if first[0] < moment < TODAY:
                yield plan_call(employee, moment, deal=deal)
    for _ in range(N // 2):
        moment = at_work(TODAY - DAY * (1 + int(540 * rnd.random() ** 1.6)), otherwise=-DAY)
        yield plan_call(owners[rnd.choice(list(REPS))], moment, party=chance(.6))


# --- the replay: the plan through Tryton's own methods --------------------------------------------------------

class Replay:
    def __init__(self, company):
        pool = Pool(DATABASE)
        self.Deal, self.Sale, self.SaleLine = map(pool.get, ['sale.opportunity', 'sale.sale', 'sale.line'])
        self.Party, self.Product, self.User = map(pool.get, ['party.party', 'product.product', 'res.user'])
        self.Employee = pool.get('company.employee')
        self.queue = pool.get('ir.queue').__table__()
        try:
            self.Call, self.Source, self.Reason = map(pool.get, ['crm.call', 'crm.source', 'crm.lost_reason'])
        except KeyError:
            self.Call = None            # plain Tryton
        pool.get('ir.date').today = staticmethod(lambda timezone=None: Clock.now.date())
        self.context = {'company': company, 'companies': [company], 'language': 'en', '_skip_warnings': True}
        self.ids, self.parties_of = {}, {}

    def transaction(self):
        return Transaction().start(DATABASE, 1, context=self.context)

    def master_data(self):
        with self.transaction() as transaction:
            parties = self.Party.create([
                    {'name': name, 'code': f'C{i:04d}', 'addresses': [('create', [{'city': city}])]}
                    for i, (name, city) in enumerate(names.companies(max(24, N // 5), rnd))])
            self.address = {p.id: p.addresses[0].id for p in parties}
            self.users = {u.login: (u.id, u.employee.id if u.employee else None) for u in self.User.search([])}
            self.owners = {login: self.users[login][1] for login in REPS}
            former, = self.Employee.search([('party.name', '=', FORMER)])
            self.owners[FORMER] = former.id
            product, = self.Product.search([])
            self.product, self.unit = product.id, product.sale_uom.id
            self.choices = {'source': {}, 'lost_reason_type': {}}
            if self.Call:
                self.choices = {
                    'source': {r.name: r.id for r in self.Source.create([{'name': n} for n in SOURCES])},
                    'lost_reason_type': {r.name: r.id for r in self.Reason.create([{'name': n} for n in REASONS])},
                    }
            transaction.commit()
        return [p.id for p in parties]

    def values(self, planned):
        """Names of sources and reasons become ids, or go where the module is missing."""
        values = {}
        for field, value in planned.items():
            if field in self.choices:
                if self.Call:
                    values[field] = self.choices[field].get(value)
            else:
                values[field] = value
        return values

    def run(self, events):
        batch = 60
        for i in range(0, len(events), batch):
            with self.transaction() as transaction:
                for moment, deal, action, login, details in events[i:i + batch]:
                    Clock.now = moment
                    user, employee = self.users[login]
                    with transaction.set_user(user), transaction.set_context(employee=employee):
                        getattr(self, action)(deal, details)
                transaction.commit()
                transaction.tasks.clear()

    def record(self, deal):
        return self.Deal(self.ids[deal])

    def sales(self, deal):
        return self.Sale.search([('origin', '=', f'sale.opportunity,{self.ids[deal]}')])

    def create(self, deal, planned):
        values = self.values(planned)
        values['address'] = self.address.get(values['party'])
        record, = self.Deal.create([values])
        self.ids[deal], self.parties_of[deal] = record.id, values['party']

    def write(self, deal, planned):
        values = self.values(planned)
        if values:
            self.Deal.write([self.record(deal)], values)

    def lead(self, deal, _):
        self.Deal.lead([self.record(deal)])

    def opportunity(self, deal, _):
        self.Deal.opportunity([self.record(deal)])

    def lost(self, deal, _):
        self.Deal.lost([self.record(deal)])

    def cancel(self, deal, _):
        self.Deal.cancel([self.record(deal)])

    def delete(self, deal, _):
        self.Deal.delete([self.record(deal)])

    def convert(self, deal, _):
        self.Deal.convert([self.record(deal)])

    def quote(self, deal, amount):
        sales = self.sales(deal)
        self.SaleLine.create([{'sale': sale.id, 'type': 'line', 'product': self.product, 'unit': self.unit,
                    'quantity': 1, 'unit_price': amount} for sale in sales])
        self.Sale.quote(sales)

    def win(self, deal, _):
        self.Sale.confirm(self.sales(deal))

    def cancel_sale(self, deal, _):
        """Tryton makes the deal lost and sets its amount to 0: the sum of the sales that are left."""
        self.Sale.cancel(self.sales(deal))

    def make_calls(self, calls, parties):
        for call in calls:
            deal = call.pop('deal')
            if deal is not None:
                call['opportunity'], call['party'] = self.ids[deal], self.parties_of[deal]
            else:
                call['party'] = rnd.choice(parties) if call['party'] else None
            call['company'] = self.context['company']
        user_of = {employee: user for user, employee in self.users.values()}
        with self.transaction() as transaction:
            cursor = transaction.connection.cursor()
            # A call is logged when it ends.
            cursor.executemany('update crm_call set create_uid = ?, create_date = ? where id = ?', [
                    (user_of.get(call.employee.id, 1),
                        (call.start + (call.duration or dt.timedelta())).isoformat(' ', 'microseconds'), call.id)
                    for call in self.Call.create(calls)])
            transaction.commit()

    def tidy(self):
        """Customers are as old as their first deal; sales need no invoices here."""
        with self.transaction() as transaction:
            cursor = transaction.connection.cursor()
            cursor.execute("update party_party set create_date = coalesce((select min(o.create_date) "
                "from sale_opportunity o where o.party = party_party.id), create_date) where code like 'C%'")
            cursor.execute(*self.queue.delete())
            transaction.commit()


def main():
    company = set_up_company()
    # Checks cost half the time, and the plan keeps Tryton's rules; workflow and side effects stay Tryton's.
    ModelStorage._validate = classmethod(lambda cls, *args, **kwargs: None)
    replay = Replay(company)
    parties = replay.master_data()
    events = []
    for deal in range(N):
        # Every customer but the last few has a deal.
        party = parties[deal] if deal < len(parties) - 4 else rnd.choice(parties)
        events += [e for e in plan_deal(deal, party, replay.owners) if e[0] < TODAY]
    calls = list(plan_calls(events, replay.owners))
    # Entered twice by mistake, cancelled and deleted: the history remembers them, the ids have gaps.
    for moment, deal, _, login, values in [e for e in events if e[2] == 'create'][::60]:
        copy, noticed = f'copy of {deal}', soon(moment, 3, 40)
        events += [(soon(moment, 1, 2), copy, 'create', login, values), (noticed, copy, 'delete', login, None)]
    replay.run(sorted(events, key=lambda e: e[0]))
    if replay.Call:
        replay.make_calls(calls, parties)
    replay.tidy()
    print(f'seeded {N} deals, {len(events)} events, {len(calls) if replay.Call else 0} calls')


main()
