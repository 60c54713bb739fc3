using System.Net;
using System.Text;
using CampusIssues.Emulator.Sns.State;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>Posts to subscribers' servers.</summary>
internal sealed class SubscriberHttp(HttpMessageHandler handler) : IDisposable
{
    private readonly HttpClient _http = new(handler) { Timeout = SnsLimits.PostTimeout };

    /// <summary>Posts a message; what it was answered with, or null where nobody answered.</summary>
    public async Task<HttpStatusCode?> PostAsync(PendingPost post, Topic topic, Subscription subscription, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, subscription.Endpoint) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(post.Body)) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", DeliveryPolicies.ContentTypeOf(topic, subscription));
            request.Headers.TryAddWithoutValidation("User-Agent", "Amazon Simple Notification Service Agent");
            request.Headers.TryAddWithoutValidation("x-amz-sns-message-type", post.Type);
            request.Headers.TryAddWithoutValidation("x-amz-sns-message-id", post.MessageId);
            request.Headers.TryAddWithoutValidation("x-amz-sns-topic-arn", topic.Arn);
            if (post.Type != "SubscriptionConfirmation")
            {
                request.Headers.TryAddWithoutValidation("x-amz-sns-subscription-arn", subscription.Arn);
            }

            if (post.TraceHeader is { } trace)
            {
                request.Headers.TryAddWithoutValidation("X-Amzn-Trace-Id", trace);
            }

            if (post.IsRaw)
            {
                request.Headers.TryAddWithoutValidation("x-amz-sns-rawdelivery", "true");
            }

            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();
}
