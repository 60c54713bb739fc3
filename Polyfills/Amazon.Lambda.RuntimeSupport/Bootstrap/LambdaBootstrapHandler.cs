namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Handles an invocation, payload to payload.</summary>
public delegate Task<InvocationResponse> LambdaBootstrapHandler(InvocationRequest invocation);

/// <summary>Runs once before the first invocation; false ends the function.</summary>
public delegate Task<bool> LambdaBootstrapInitializer();
