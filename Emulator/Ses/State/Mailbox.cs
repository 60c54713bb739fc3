using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Ses.State;

/// <summary>Every mail that was sent, newest last. Nothing leaves this machine.</summary>
internal sealed class Mailbox(IDocumentStore store)
{
    private readonly DocumentSet<Mail> _mails = new(store, "ses/mails", SesJson.Default);
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>The mails, oldest first.</summary>
    public IReadOnlyList<Mail> All => _mails.All;

    /// <summary>Ends at the next change. Take it before reading what may change.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    public void Add(Mail mail)
    {
        _mails.Put(mail.Id, mail);
        Announce();
    }

    public Mail? Find(string id) => _mails.Find(id);

    public bool Remove(string id)
    {
        var removed = _mails.Remove(id);
        Announce();
        return removed;
    }

    public void Clear()
    {
        _mails.Clear();
        Announce();
    }

    private void Announce() => Interlocked.Exchange(ref _changed, NewSignal()).SetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
