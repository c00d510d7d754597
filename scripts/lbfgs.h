// Minimises a smooth function of a few variables: limited-memory BFGS (Nocedal, Wright, Numerical
// Optimization, algorithm 7.4) with a backtracking line search.
#pragma once

#include <Eigen/Core>
#include <deque>
#include <functional>

namespace duizhao {

// Returns the function's value at x and writes its gradient there.
using Objective = std::function<double(const Eigen::VectorXd& x, Eigen::VectorXd& gradient)>;

// Starts at x; at most `rounds` steps, fewer when a step no longer helps.
inline Eigen::VectorXd minimise(const Objective& objective, Eigen::VectorXd x, int rounds) {
  struct Change {
    Eigen::VectorXd step, change;  // of x and of the gradient
  };
  constexpr std::size_t kRemembered = 10;
  std::deque<Change> pairs;
  Eigen::VectorXd gradient(x.size());
  double value = objective(x, gradient);
  for (int round = 0; round < rounds && gradient.norm() > 1e-4; ++round) {
    Eigen::VectorXd direction = -gradient;
    std::vector<double> shares(pairs.size());
    for (std::size_t i = pairs.size(); i-- > 0;) {
      shares[i] = pairs[i].step.dot(direction) / pairs[i].step.dot(pairs[i].change);
      direction -= shares[i] * pairs[i].change;
    }
    if (!pairs.empty())
      direction *= pairs.back().step.dot(pairs.back().change) / pairs.back().change.squaredNorm();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const double back = pairs[i].change.dot(direction) / pairs[i].step.dot(pairs[i].change);
      direction += (shares[i] - back) * pairs[i].step;
    }

    double length = pairs.empty() ? 1 / std::max(1.0, gradient.norm()) : 1;
    Eigen::VectorXd next_gradient(x.size());
    Eigen::VectorXd next;
    double next_value = value;
    for (int halvings = 0; halvings < 30; ++halvings, length /= 2) {
      next = x + length * direction;
      next_value = objective(next, next_gradient);
      if (next_value <= value + 1e-4 * length * gradient.dot(direction)) break;
    }
    if (!(next_value < value - 1e-7)) break;
    const Change pair{next - x, next_gradient - gradient};
    if (pair.step.dot(pair.change) > 1e-10) pairs.push_back(pair);
    if (pairs.size() > kRemembered) pairs.pop_front();
    x = next;
    gradient = next_gradient;
    value = next_value;
  }
  return x;
}

}  // namespace duizhao
