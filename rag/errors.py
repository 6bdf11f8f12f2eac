"""The errors a user can act on: one base, one line of text each, turned into a message at the edges."""


class DatelineError(Exception):
    """Something asked for could not be done; the text says what, with the value, and what to do."""


class SettingsError(DatelineError):
    """A setting has a value that cannot be used."""


class UsageError(DatelineError):
    """Something was asked for in a way that cannot be used; the command line exits with 2."""


class StoreError(DatelineError):
    """The index cannot be opened, read or written."""


class DamagedStoreError(StoreError):
    """The files of vectors or words cannot be read; the next ingest makes them anew from the library."""


class EmptyIndexError(StoreError):
    """Nothing has been ingested yet."""


class IndexBusyError(StoreError):
    """Another process is updating the index."""


class OutdatedPlanError(IndexBusyError):
    """The index changed since the plan was made; a new plan is right."""


class ArticleError(DatelineError):
    """An article cannot be read; the text is the reason shown in the plan."""


class ModelError(DatelineError):
    """The language model did not answer; the text says why in one sentence."""


class PromptError(DatelineError):
    """A prompt file lacks a name that it needs or holds one that it does not know."""
