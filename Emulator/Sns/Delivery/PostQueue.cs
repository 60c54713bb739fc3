using System.Globalization;
using System.Net;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Storage;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>
/// Posts messages to servers, again and again by the delivery policy, until they are taken or given up. What waits is kept, so that it
/// goes on after a restart.
/// </summary>
internal sealed class PostQueue(SnsState state, IDocumentStore store, SubscriberHttp http, DeadLetters deadLetters, SnsMetrics metrics, TimeProvider time)
    : IHostedService, IDisposable
{
    private static readonly Dictionary<string, MessageAttributeValue> NoAttributes = [];

    private readonly DocumentSet<PendingPost> _pending = new(store, "sns/posts", SnsJson.Default);
    private CancellationTokenSource _ending = new();
    private bool _isDisposed;

    /// <summary>Begins to post a message.</summary>
    public void Add(PendingPost post)
    {
        _pending.Put(post.Id, post);
        Begin(post);
    }

    /// <summary>Forgets what waits.</summary>
    public void Clear()
    {
        var ended = Interlocked.Exchange(ref _ending, new CancellationTokenSource());
        ended.Cancel();
        ended.Dispose();
        _pending.Clear();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var post in _pending.All)
        {
            Begin(post);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _ending.CancelAsync();

    // A hosted service that is a singleton as well is disposed of as both.
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _ending.Cancel();
            _ending.Dispose();
        }
    }

    private void Begin(PendingPost post) => _ = RunAsync(post, _ending.Token);

    private async Task RunAsync(PendingPost post, CancellationToken cancellationToken)
    {
        try
        {
            for (PendingPost? next = post; next is not null;)
            {
                var wait = next.DueAt - time.GetUtcNow();
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, cancellationToken);
                }

                next = await TryAsync(next, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The emulator ends, or its state was reset.
        }
    }

    /// <summary>Tries once; the post as it is to be tried again, null where that's the end of it.</summary>
    private async Task<PendingPost?> TryAsync(PendingPost post, CancellationToken cancellationToken)
    {
        // A cancelled subscription still gets the message that tells so.
        if (state.FindForPost(post.SubscriptionArn) is not { } subscription || state.Find(subscription.TopicArn) is not { } topic)
        {
            _pending.Remove(post.Id);
            return null;
        }

        var status = await http.PostAsync(post, topic, subscription, cancellationToken);
        if (status is { } answered && (int)answered is >= 200 and < 300)
        {
            metrics.Delivered(topic.Arn);
            _pending.Remove(post.Id);
            return null;
        }

        if (CanBeRetried(status) && DeliveryPolicies.RetryOf(topic, subscription).DelayOf(post.Failures) is { } delay)
        {
            var again = post with { Failures = post.Failures + 1, DueAt = time.GetUtcNow() + delay };
            _pending.Put(again.Id, again);
            return again;
        }

        var code = status is { } given ? ((int)given).ToString(CultureInfo.InvariantCulture) : "NoAnswer";
        var reason = status is null ? "The endpoint did not answer." : $"The endpoint answered with the HTTP status {code}.";
        await deadLetters.TakeAsync(subscription, post.Body, post.MessageId, NoAttributes, code, reason, cancellationToken);
        _pending.Remove(post.Id);
        return null;
    }

    private static bool CanBeRetried(HttpStatusCode? status) => status is null or HttpStatusCode.TooManyRequests || (int)status >= 500;
}
